'use client';

import { type SubmitEvent, useState } from 'react';
import { useMutation } from 'urql';
import { ImportArticlesDocument } from '../../gql/graphql.ts';
import { counted } from '../../lib/words.ts';
import { type ArticleDraft, draftOfText, MAX_BATCH_BYTES } from './article-draft.ts';
import { ColumnFields, type Columns, hasTable } from './ColumnFields.tsx';
import { DraftList } from './DraftList.tsx';
import { DropZone, type ImportFormat } from './DropZone.tsx';
import styles from './ImportForm.module.css';
import { ImportProgress } from './ImportProgress.tsx';
import { StoryChoice } from './StoryChoice.tsx';

interface Props {
  stories: { id: string; title: string }[];
  formats: readonly ImportFormat[];
}

/** The form: what to import, into which story; once sent, its progress. */
export function ImportForm({ stories, formats }: Props) {
  const [drafts, setDrafts] = useState<ArticleDraft[]>([]);
  const [pasted, setPasted] = useState('');
  const [addresses, setAddresses] = useState('');
  const [columns, setColumns] = useState<Columns>({});
  const [storyId, setStoryId] = useState('');
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const [{ fetching }, send] = useMutation(ImportArticlesDocument);

  const all = pasted.trim() ? [...drafts, draftOfText(pasted)] : drafts;
  const urls = addresses.split(/\s+/).filter(Boolean);
  const count = all.length + urls.length;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setProblem(problemOf(all, urls));
    if (problemOf(all, urls)) return;
    const { data, error } = await send({
      input: {
        storyId: storyId || null,
        storyTitle: storyId ? null : title.trim() || null,
        articles: all.map(({ name, text, base64 }) => ({ name, text: text ?? null, base64: base64 ?? null })),
        urls,
        columns: hasTable(drafts) ? mappingOf(columns) : null,
      },
    });
    const answer = data?.importArticles;
    if (answer?.__typename === 'ImportJob') setJobId(answer.id);
    else
      setProblem(
        answer?.__typename === 'ImportInputError'
          ? answer.message
          : (error?.graphQLErrors[0]?.message ?? error?.message ?? 'No answer.'),
      );
  }

  function again() {
    setJobId(null);
    setDrafts([]);
    setPasted('');
    setAddresses('');
    setColumns({});
  }

  if (jobId) return <ImportProgress jobId={jobId} again={again} />;
  return (
    <form className={styles.form} onSubmit={submit}>
      <DropZone
        formats={formats}
        onDrafts={(added) => setDrafts((known) => [...known, ...added])}
        onProblem={setProblem}
      />
      <DraftList
        drafts={drafts}
        remove={(key) => setDrafts((known) => known.filter((draft) => draft.key !== key))}
      />
      {hasTable(drafts) && <ColumnFields columns={columns} onChange={setColumns} />}
      <label className={styles.field}>
        <span>Addresses of pages and feeds</span>
        <textarea
          rows={2}
          className={styles.addresses}
          value={addresses}
          onChange={(event) => setAddresses(event.target.value)}
          placeholder="https://… one a line"
          inputMode="url"
          spellCheck={false}
        />
      </label>
      <label className={styles.field}>
        <span>Paste an article</span>
        <textarea
          rows={6}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          placeholder="Headline on the first line, then the text, a paragraph a line"
        />
      </label>
      <StoryChoice
        stories={stories}
        storyId={storyId}
        title={title}
        chooseStory={setStoryId}
        writeTitle={setTitle}
      />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <button type="submit" className={styles.submit} disabled={fetching}>
        {fetching ? 'Sending…' : count > 1 ? `Import ${counted(count, 'input')}` : 'Import'}
      </button>
    </form>
  );
}

function problemOf(drafts: readonly ArticleDraft[], urls: readonly string[]): string | null {
  if (drafts.length + urls.length === 0)
    return 'There is nothing to import yet. Choose files, give an address, or paste an article.';
  const wrong = urls.find((url) => !/^https?:\/\/[^/]/i.test(url));
  if (wrong) return `${wrong} is no address of the web. It has to begin with https:// or http://.`;
  const bytes = drafts.reduce((sum, draft) => sum + draft.bytes, 0);
  return bytes > MAX_BATCH_BYTES
    ? `Together these are ${Math.ceil(bytes / 1024 / 1024)} MiB; one import takes up to ${MAX_BATCH_BYTES / 1024 / 1024} MiB. Import them in parts, or with "pnpm onrecord import FOLDER".`
    : null;
}

/** What the person named; the column of the words is what makes a mapping. */
function mappingOf(columns: Columns): (Columns & { text: string }) | null {
  const named = Object.entries(columns).flatMap(([field, column]) => {
    const name = column?.trim();
    return name ? [[field, name]] : [];
  });
  const mapping: Columns = Object.fromEntries(named);
  return mapping.text ? { ...mapping, text: mapping.text } : null;
}

'use client';

import { type SubmitEvent, useState } from 'react';
import { useMutation } from 'urql';
import { ImportArticlesDocument } from '../../gql/graphql.ts';
import { counted } from '../../lib/words.ts';
import { type ArticleDraft, draftOfText, MAX_BATCH_BYTES } from './article-draft.ts';
import { DraftList } from './DraftList.tsx';
import { DropZone } from './DropZone.tsx';
import styles from './ImportForm.module.css';
import { ImportProgress } from './ImportProgress.tsx';
import { StoryChoice } from './StoryChoice.tsx';

/** The form: what to import, into which story; once sent, its progress. */
export function ImportForm({ stories }: { stories: { id: string; title: string }[] }) {
  const [drafts, setDrafts] = useState<ArticleDraft[]>([]);
  const [pasted, setPasted] = useState('');
  const [storyId, setStoryId] = useState('');
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const [{ fetching }, send] = useMutation(ImportArticlesDocument);

  const all = pasted.trim() ? [...drafts, draftOfText(pasted)] : drafts;

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setProblem(problemOf(all));
    if (problemOf(all)) return;
    const { data, error } = await send({
      input: {
        storyId: storyId || null,
        storyTitle: storyId ? null : title.trim() || null,
        articles: all.map(({ name, text, base64 }) => ({ name, text: text ?? null, base64: base64 ?? null })),
      },
    });
    const answer = data?.importArticles;
    if (answer?.__typename === 'ImportJob') setJobId(answer.id);
    else
      setProblem(
        answer?.__typename === 'ImportInputError' ? answer.message : (error?.message ?? 'No answer.'),
      );
  }

  function again() {
    setJobId(null);
    setDrafts([]);
    setPasted('');
  }

  if (jobId) return <ImportProgress jobId={jobId} again={again} />;
  return (
    <form className={styles.form} onSubmit={submit}>
      <label className={styles.field}>
        <span>Paste an article</span>
        <textarea
          rows={8}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          placeholder="Headline on the first line, then the text, a paragraph a line"
        />
      </label>
      <DropZone onDrafts={(added) => setDrafts((known) => [...known, ...added])} onProblem={setProblem} />
      <DraftList
        drafts={drafts}
        remove={(key) => setDrafts((known) => known.filter((draft) => draft.key !== key))}
      />
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
        {fetching ? 'Sending…' : all.length > 1 ? `Import ${counted(all.length, 'article')}` : 'Import'}
      </button>
    </form>
  );
}

function problemOf(drafts: readonly ArticleDraft[]): string | null {
  if (drafts.length === 0) return 'There is nothing to import yet. Paste an article or choose files.';
  const bytes = drafts.reduce((sum, draft) => sum + draft.bytes, 0);
  return bytes > MAX_BATCH_BYTES
    ? `Together these are ${Math.ceil(bytes / 1024 / 1024)} MiB; one import takes up to ${MAX_BATCH_BYTES / 1024 / 1024} MiB. Import them in parts, or with "pnpm onrecord import FOLDER".`
    : null;
}

'use client';

import { type ChangeEvent, type DragEvent, Fragment, useState } from 'react';
import { type ArticleDraft, draftOfFile } from './article-draft.ts';
import styles from './DropZone.module.css';

/** A format that the server reads. */
export interface ImportFormat {
  id: string;
  label: string;
  extensions: readonly string[];
}

interface Props {
  formats: readonly ImportFormat[];
  onDrafts: (drafts: ArticleDraft[]) => void;
  onProblem: (message: string | null) => void;
}

/** Takes files and folders by drop or by the file dialog. */
export function DropZone({ formats, onDrafts, onProblem }: Props) {
  const [isOver, setOver] = useState(false);

  async function take(files: FileList | null) {
    const read = await Promise.allSettled([...(files ?? [])].map(draftOfFile));
    onDrafts(read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
    const failed = read.find((one) => one.status === 'rejected');
    onProblem(failed ? `${failed.reason.message} Is it a folder? Use “Choose a folder”.` : null);
  }

  function chosen(event: ChangeEvent<HTMLInputElement>) {
    void take(event.target.files);
    event.target.value = '';
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition; the file button inside does the same by keyboard
    <div
      className={styles.zone}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className={styles.choose}>
        Choose files
        <input
          type="file"
          multiple
          accept={formats.flatMap(({ extensions }) => extensions.map((one) => `.${one}`)).join(',')}
          className="visually-hidden"
          onChange={chosen}
        />
      </label>
      <label className={styles.choose}>
        Choose a folder
        <input
          type="file"
          multiple
          className="visually-hidden"
          onChange={chosen}
          {...({ webkitdirectory: '' } as object)}
        />
      </label>
      <span>or drop files here</span>
      <p className={styles.formats}>
        {formats.map(({ id, label }, index) => (
          <Fragment key={id}>
            {index > 0 && ' · '}
            <span>{label}</span>
          </Fragment>
        ))}
      </p>
    </div>
  );
}

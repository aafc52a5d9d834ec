'use client';

import { type DragEvent, useState } from 'react';
import { type ArticleDraft, draftOfFile } from './article-draft.ts';
import styles from './DropZone.module.css';

interface Props {
  onDrafts: (drafts: ArticleDraft[]) => void;
  onProblem: (message: string | null) => void;
}

/** Takes files by drop or by the file dialog. */
export function DropZone({ onDrafts, onProblem }: Props) {
  const [isOver, setOver] = useState(false);

  async function take(files: FileList | null) {
    const read = await Promise.allSettled([...(files ?? [])].map(draftOfFile));
    onDrafts(read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
    const failed = read.find((one) => one.status === 'rejected');
    onProblem(failed ? `${failed.reason.message} Is it a folder? Choose the files inside it.` : null);
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
          accept=".txt,.text,.md,text/plain"
          className="visually-hidden"
          onChange={(event) => {
            void take(event.target.files);
            event.target.value = '';
          }}
        />
      </label>
      <span>or drop text files here</span>
    </div>
  );
}

/** An article that waits to be imported: pasted text, or a file with its bytes as base64. */
export interface ArticleDraft {
  key: string;
  name: string;
  bytes: number;
  text?: string;
  base64?: string;
}

/** The server refuses a request above this; the form says so before anything is sent. */
export const MAX_BATCH_BYTES = 8 * 1024 * 1024;

/** A draft of pasted text; its first line is its name in the list. */
export function draftOfText(text: string): ArticleDraft {
  const firstLine = text.trim().split('\n', 1)[0] ?? '';
  const name = firstLine.length > 80 ? `${firstLine.slice(0, 79)}…` : firstLine || 'Pasted text';
  return { key: crypto.randomUUID(), name, bytes: new TextEncoder().encode(text).length, text };
}

/** A draft of a file, named by its way inside a chosen folder. The server decodes the bytes, so that every encoding is treated alike. */
export async function draftOfFile(file: File): Promise<ArticleDraft> {
  const base64 = await base64Of(file);
  const name = file.webkitRelativePath || file.name;
  return { key: crypto.randomUUID(), name, bytes: file.size, base64 };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error(`${file.name} could not be read by the browser.`));
    reader.readAsDataURL(file);
  });
}

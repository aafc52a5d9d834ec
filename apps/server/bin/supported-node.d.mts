/** One line that says what to do when this version of Node is too old; null when it is not. */
export function oldNodeMessage(version: string): string | null;

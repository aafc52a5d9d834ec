/** Fetching from the public web. */
export {};

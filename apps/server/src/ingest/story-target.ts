/**
 * Which story articles join. Its id comes from its title, so that importing under the same title goes on with the same story;
 * without a title it is the one that a bundle names, else the first article's headline. A story is only created when it gets an article.
 */
import type { ArticleBatch } from '@onrecord/schema';
import { contentId } from '@onrecord/schema/ids';
import type { Store } from '@onrecord/store';
import { titleOf } from '../graphql/article-title.ts';
import { isUsableTitle } from './story-title.ts';

/** The story that articles join. Without an id it is known by its title, and without a title by the first headline. */
export interface IngestStory {
  id?: string;
  title?: string;
  /** Marks text that was written to show the product and reports nothing. */
  demonstration?: boolean;
}

/** The story of one import, from when it is wished for to when it is there. */
export class StoryTarget {
  readonly #wish: IngestStory;
  readonly #store: Store;
  #id: string | null = null;
  #known: string | null = null;
  #named: string | null = null;

  constructor(wish: IngestStory, store: Store) {
    this.#wish = wish;
    this.#store = store;
  }

  /** The story, or the one that holds the first article that was stored before; null when there is none yet. */
  get id(): string | null {
    return this.#id ?? this.#known;
  }

  /** Throws when the story is only named by an id that the store does not hold. */
  async check(): Promise<void> {
    const { id, title } = this.#wish;
    const wished = id ?? (title ? contentId('story', [title]) : null);
    if (!wished) return;
    const [story] = await this.#store.byIds('Story', [wished]);
    if (story) this.#id = story.id;
    else if (!title) throw new RangeError(`There is no story ${id}. Give a title for a new one.`);
  }

  /** The id under which an article is committed; creates the story when it is new. */
  async idFor({ article, textVersion }: ArticleBatch): Promise<string> {
    if (this.#id) return this.#id;
    if (!this.#wish.title && this.#known) return this.#known;
    const title = this.#wish.title ?? this.#named ?? titleOf(article, textVersion);
    const id = this.#wish.id ?? contentId('story', [title]);
    await this.#store.ensureStory({ id, title, demonstration: this.#wish.demonstration });
    this.#id = id;
    return id;
  }

  /** Remembers where an article is stored. Without a title, the first one's story is where the others go. */
  noticeKnown(storyId: string): void {
    this.#known ??= storyId;
  }

  /** Learns what the story of a bundle is called, for an import without a title. */
  noticeTitle(title: string): void {
    this.#named ??= isUsableTitle(title) ? title : null;
  }
}

import styles from './StoryChoice.module.css';

interface Props {
  stories: { id: string; title: string }[];
  storyId: string;
  title: string;
  chooseStory: (storyId: string) => void;
  writeTitle: (title: string) => void;
}

/** A new story, with or without a title of its own, or one that is there already. */
export function StoryChoice({ stories, storyId, title, chooseStory, writeTitle }: Props) {
  return (
    <fieldset className={styles.choice}>
      <legend>Story</legend>
      {stories.length > 0 && (
        <label>
          <span>Add to</span>
          <select value={storyId} onChange={(event) => chooseStory(event.target.value)}>
            <option value="">A new story</option>
            {stories.map((story) => (
              <option key={story.id} value={story.id}>
                {story.title}
              </option>
            ))}
          </select>
        </label>
      )}
      {!storyId && (
        <label>
          <span>Title</span>
          <input
            type="text"
            value={title}
            maxLength={200}
            onChange={(event) => writeTitle(event.target.value)}
            placeholder="Left empty, the first headline is taken"
          />
        </label>
      )}
    </fieldset>
  );
}

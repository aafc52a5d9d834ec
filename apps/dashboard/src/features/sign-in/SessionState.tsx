import { visitorOf } from '../../lib/visitor.ts';
import styles from './SessionState.module.css';
import { SignInLink } from './SignInLink.tsx';
import { SignOutButton } from './SignOutButton.tsx';

/** In the line at the top of every page: who is signed in, or how to. */
export async function SessionState() {
  const { session, name } = await visitorOf();
  if (session !== 'open') return <SignInLink />;
  return (
    <span className={styles.state}>
      <span className={styles.name} title={name ?? undefined}>
        {name}
      </span>
      <SignOutButton />
    </span>
  );
}

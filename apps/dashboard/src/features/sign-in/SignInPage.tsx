import { VisitorDocument } from '../../gql/graphql.ts';
import { answerTo } from '../../lib/api.ts';
import { ownPath } from '../../lib/page-path.ts';
import { type Visitor, visitorOf } from '../../lib/visitor.ts';
import { Command } from '../../ui/Command.tsx';
import { Page } from '../../ui/Page.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { CREATE_TOKEN } from './create-token.ts';
import { EditorLink } from './EditorLink.tsx';
import styles from './SignInPage.module.css';
import { SignOutButton } from './SignOutButton.tsx';
import { TokenForm } from './TokenForm.tsx';

/** Where the editor link leads, and who has to sign in. Whoever is signed in reads here what that allows. */
export async function SignInPage({ to }: { to: string | undefined }) {
  const visitor = await visitorOf();
  const path = ownPath(to);
  return (
    <Page>
      <div className={styles.page}>
        <h1>Sign in</h1>
        {visitor.session === 'open' && <SignedIn visitor={visitor} to={path} />}
        {visitor.session === 'ended' && (
          <div className={styles.notice}>
            <p>
              Your session has ended. Sign in again, or <a href={path}>go on without</a>.
            </p>
          </div>
        )}
        {visitor.session === 'none' && !(await mayAnybodyRead()) && (
          <p className={styles.notice}>This server shows its records to those who sign in.</p>
        )}
        <section className={styles.way}>
          <h2>With the editor link</h2>
          <p>
            Open the link that <code>pnpm start</code> printed. It works once, within an hour. Start again for
            a new one.
          </p>
          <EditorLink to={path} hasEnded={visitor.session === 'ended'} />
        </section>
        <section className={styles.way}>
          <h2>With a token</h2>
          <p>Whoever runs this server can create one:</p>
          <Command>{CREATE_TOKEN}</Command>
          <TokenForm to={path} />
        </section>
      </div>
    </Page>
  );
}

async function mayAnybodyRead(): Promise<boolean> {
  const { data } = await answerTo(VisitorDocument, {});
  return data?.viewer.scopes.includes('READ') ?? true;
}

/** A page that this session may not open has led here as well: its rights say why. */
function SignedIn({ visitor, to }: { visitor: Visitor; to: string }) {
  const rights = visitor.scopes.map((scope) => WHAT[scope]).join(', ');
  return (
    <div className={styles.notice}>
      <p>
        You are signed in as “{visitor.name}”. This session may {rights || 'do nothing'}.
      </p>
      <p className={styles.next}>
        {visitor.scopes.includes('READ') && <RecordLink href={to}>Go on</RecordLink>}
        <SignOutButton />
      </p>
    </div>
  );
}

const WHAT = {
  READ: 'read',
  CORRECT: 'correct',
  INGEST: 'import',
  ADMIN: 'look after the server',
} satisfies Record<Visitor['scopes'][number], string>;

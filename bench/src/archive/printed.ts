/** Prints statements as an article would and remembers where each role of an attribution stands. */
import type { AttributionKind, Block, Range } from '@onrecord/schema';
import type { Person, Publisher } from './cast.ts';
import { PageWriter } from './page-writer.ts';
import type { Random } from './random.ts';
import type { Statement } from './statement.ts';
import { capitalised, wordsFrom } from './words.ts';

/** A printed name. */
export interface PrintedName {
  person: Person;
  range: Range;
  /** Printed without a first name by an article that nowhere gives it: the article cannot know who else it is. */
  alone: boolean;
}

/** A printed statement with the places of its roles. */
export interface PrintedStatement {
  statement: Statement;
  source: PrintedName | null;
  cue: Range;
  content: Range;
  quoted: Range | null;
}

/** An article as printed. */
export interface PrintedArticle {
  at: number;
  text: string;
  publisher: Publisher;
  published: string | null;
  headline: Range;
  blocks: Block[];
  names: PrintedName[];
  statements: PrintedStatement[];
  meetings: PrintedMeeting[];
}

/** The sentence of a meeting of two people. */
export interface PrintedMeeting {
  range: Range;
  from: PrintedName;
  to: PrintedName;
}

/** What stands above the statements of an article. */
export interface Front {
  at: number;
  publisher: Publisher;
  published: string | null;
}

/** One person in four is known to an article by the surname alone. */
const ALONE = 4;

/** Statements of a paragraph. */
const PARAGRAPH = 2;

/** Prints an article. The first two speakers are said to have met. */
export function printArticle(random: Random, front: Front, statements: readonly Statement[]): PrintedArticle {
  const page = new PageWriter();
  const headline = page.write(capitalised(wordsFrom(random, 6)));
  page.write('\n\n');
  const press = new Press(page, random);
  const bodyStart = page.text.length;
  press.filler(24);
  const meetings = press.meetings(statements);
  const printed = statements.map((statement, at) => {
    if (at % PARAGRAPH === 0) page.write('\n\n');
    const said = press.statement(statement);
    if (at % PARAGRAPH === 1) press.filler(10);
    return said;
  });
  const body = { start: bodyStart, end: page.text.length };
  page.write('\n');
  return {
    ...front,
    text: page.text,
    headline,
    blocks: [
      { role: 'headline', ...headline, score: 1, reason: 'first line' },
      { role: 'body', ...body, score: 1, reason: 'all after the first line' },
    ],
    names: press.names,
    statements: printed,
    meetings,
  };
}

/** Writes sentences and notes the names in them. */
export class Press {
  readonly names: PrintedName[] = [];
  readonly #page: PageWriter;
  readonly #random: Random;
  readonly #alone = new Map<Person, boolean>();
  readonly #met = new Set<Person>();

  constructor(page: PageWriter, random: Random) {
    this.#page = page;
    this.#random = random;
  }

  filler(words: number): void {
    this.#page.write(`${capitalised(wordsFrom(this.#random, words))}. `);
  }

  meetings(statements: readonly Statement[]): PrintedMeeting[] {
    const [from, to] = new Set(statements.flatMap(({ speaker }) => speaker ?? []));
    return from && to ? [this.meeting(from, to)] : [];
  }

  meeting(one: Person, other: Person): PrintedMeeting {
    const from = this.#speaker(one);
    this.#page.write(' met ');
    const to = this.#speaker(other);
    const end = this.#page.write('.');
    this.#page.write(' ');
    return { range: PageWriter.between(from.range, end), from, to };
  }

  statement(statement: Statement): PrintedStatement {
    const printed = PRINT[statement.kind](this, statement);
    this.#page.write('. ');
    return { statement, ...printed };
  }

  direct(statement: Statement): Omit<PrintedStatement, 'statement'> {
    this.#page.write('“');
    const content = this.#content(statement);
    this.#page.write(',” ');
    const source = this.#source(statement);
    const cue = this.#page.write(statement.cue.word);
    return { source, cue, content, quoted: content };
  }

  reported(statement: Statement, isMixed: boolean): Omit<PrintedStatement, 'statement'> {
    const source = this.#source(statement);
    const cue = this.#page.write(statement.cue.word);
    this.#page.write(' that ');
    if (!isMixed) return { source, cue, content: this.#content(statement), quoted: null };
    const front = this.#words(statement);
    this.#page.write('“');
    const quoted = this.#page.write(statement.after);
    const end = this.#page.write('”');
    return { source, cue, content: PageWriter.between(front, end), quoted };
  }

  #source({ speaker }: Statement): PrintedName | null {
    const source = speaker ? this.#speaker(speaker) : null;
    this.#page.write(source ? ' ' : 'It ');
    return source;
  }

  #content(statement: Statement): Range {
    return PageWriter.between(this.#words(statement), this.#page.write(statement.after));
  }

  /** The words before the second half, with the name of whom they are about; a space follows. */
  #words({ before, about }: Statement): Range {
    const range = this.#page.write(`${before} `);
    if (about) {
      this.#name(about, about.name, false);
      this.#page.write(' ');
    }
    return range;
  }

  /** In full when it is new, as papers do. */
  #speaker(person: Person): PrintedName {
    const alone = this.#alone.get(person) ?? this.#random.below(ALONE) === 0;
    this.#alone.set(person, alone);
    const isShort = alone || this.#met.has(person);
    this.#met.add(person);
    return this.#name(person, isShort ? person.surname : person.name, alone);
  }

  #name(person: Person, printed: string, alone: boolean): PrintedName {
    const name = { person, range: this.#page.write(printed), alone };
    this.names.push(name);
    return name;
  }
}

const PRINT: Record<
  AttributionKind,
  (press: Press, statement: Statement) => Omit<PrintedStatement, 'statement'>
> = {
  direct: (press, statement) => press.direct(statement),
  mixed: (press, statement) => press.reported(statement, true),
  indirect: (press, statement) => press.reported(statement, false),
};

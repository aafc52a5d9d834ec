/** A node on the canvas, in pixels of the view box, with the words beside it. */
export interface Labelled {
  id: string;
  x: number;
  y: number;
  radius: number;
  label: string;
}

/** Where a label stands; an `id` without one found no free place and shows its words on hover and in the list. */
export interface PlacedLabel {
  id: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Width of a letter at the map's 13 px, measured on Inter's lower case; wide enough that labels never touch. */
const LETTER = 7.1;
const LINE = 16;
const GAP = 5;

/** Gives each node's label the first free place around it, in the order of `nodes` (the most important first). */
export function placeLabels(nodes: readonly Labelled[], width: number, height: number): PlacedLabel[] {
  const taken: Box[] = nodes.map(boxOfNode);
  const placed: PlacedLabel[] = [];
  for (const node of nodes) {
    const choice = candidates(node).find(
      ({ box }) => isInside(box, width, height) && !taken.some((other) => touches(box, other)),
    );
    if (!choice) continue;
    taken.push(choice.box);
    placed.push(choice.label);
  }
  return placed;
}

function candidates({ id, x, y, radius, label }: Labelled): { label: PlacedLabel; box: Box }[] {
  const width = label.length * LETTER;
  const away = radius + GAP;
  const at = (anchor: PlacedLabel['anchor'], labelX: number, baseline: number) => {
    const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2;
    const box = { left, right: left + width, top: baseline - LINE + 4, bottom: baseline + 4 };
    return { label: { id, x: labelX, y: baseline, anchor }, box };
  };
  return [
    at('start', x + away, y + 4),
    at('end', x - away, y + 4),
    at('middle', x, y + away + LINE - 4),
    at('middle', x, y - away - 2),
  ];
}

const boxOfNode = ({ x, y, radius }: Labelled): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

const isInside = (box: Box, width: number, height: number): boolean =>
  box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

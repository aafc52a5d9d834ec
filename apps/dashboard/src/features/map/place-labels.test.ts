import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Labelled, placeLabels } from './place-labels.ts';

const node = (id: string, x: number, y: number, label = id): Labelled => ({ id, x, y, radius: 8, label });

describe('labels on the entity map', () => {
  it('stand to the right of a lonely node', () => {
    expect(placeLabels([node('Harbour office', 100, 100)], 500, 300)).toEqual([
      { id: 'Harbour office', x: 113, y: 104, anchor: 'start' },
    ]);
  });

  it('turn to the left at the right edge', () => {
    const [label] = placeLabels([node('Harbour office', 480, 100)], 500, 300);
    expect(label?.anchor).toBe('end');
  });

  it('leave the less important node without a label where there is no room', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => node(`Very long name number ${i}`, 250, 150));
    const placed = placeLabels(crowd, 500, 300);
    expect(placed.length).toBeLessThan(crowd.length);
    expect(placed[0]?.id).toBe('Very long name number 0');
  });

  it('never leave the canvas', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 600 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), (points) => {
        const nodes = points.map(({ x, y }, i) => node(`Actor ${i}`, x, y));
        const labels = placeLabels(nodes, 900, 600);
        expect(labels.every(({ x, y }) => x >= 0 && x <= 900 && y >= 0 && y <= 600)).toBe(true);
        expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
      }),
    );
  });
});

/**
 * Offsets in code points, as other languages and standards count. The one implementation is in `@onrecord/schema/anchor`,
 * where readers of a bundle find it without this package.
 */
export { fromCodePoints, type OffsetMap, offsetMap, toCodePoints } from '@onrecord/schema/anchor';

/**
 * The one check that must run before anything else is loaded: the database driver does not fail on an old Node, it
 * crashes without a word. Only syntax that old Nodes parse may stand here, and no import.
 */

/** The oldest Node that works, as `engines` in package.json says: some modules of the web server need 22.15. */
var OLDEST = [22, 15];

/** One line that says what to do when this Node is too old; null when it is not. */
export function oldNodeMessage(version) {
  var parts = version.split('.');
  var major = Number(parts[0]);
  var isOld = major < OLDEST[0] || (major === OLDEST[0] && Number(parts[1]) < OLDEST[1]);
  if (!isOld) return null;
  return (
    'Onrecord needs Node ' +
    OLDEST.join('.') +
    ' or newer, and this is Node ' +
    version +
    '. Run it as "npx -y pnpm@12 start" or "npx -y pnpm@12 onrecord ...": that brings its own Node.'
  );
}

/** How an item of ninjs is told from other JSON, by its importer and among the objects of a list. */

/** The fields that no other list of articles has, as they stand in JSON. */
export const OWN_FIELD: RegExp =
  /"(?:bodies|body_\w+|contentcreated|copyrightholder|headlines|pubstatus|representationtype|versioncreated)"\s*:/i;

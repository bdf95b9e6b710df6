/**
 * Tables of other systems, as 311 and 12345 hand them out, made incidents. A <em>sheet</em> is read by a <em>mapping</em>, which says what its columns
 * mean; a mapping under a name is a <em>profile</em>, and is recognised by the headings. Each row becomes a {@link
 * org.gridloom.incident.table.TableMatter}, or is refused with a {@link org.gridloom.incident.table.Remark} that names row, column and value.
 *
 * <p>What always holds: an import is one transaction, so a table is brought whole or not at all, rows that are refused apart; a matter goes by the other
 * system's number for it, so that a table read twice brings nothing twice; an import can be taken back, except for what people here have worked on
 * since. A matter without a place in the territory waits until somebody places it by hand, and only that long is what was read of it kept here.
 */
@NullMarked
package org.gridloom.incident.table;

import org.jspecify.annotations.NullMarked;

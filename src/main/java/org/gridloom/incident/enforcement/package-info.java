/**
 * Enforcement (综合执法): the list of what a town may enforce itself (执法事项清单), each item with how it is to be recorded, and the matters that the command
 * centre refers under one of them.
 *
 * <p>What always holds: a matter has at most one referral that is open; a referral names what was found; it ends with a result, also after the matter was
 * closed; both leave a line in the matter's history. Figures count by when a matter was referred.
 */
@NullMarked
package org.gridloom.incident.enforcement;

import org.jspecify.annotations.NullMarked;

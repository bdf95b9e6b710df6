/**
 * The resident's way in and back: the code on a door, by which a matter of that building is reported without any address, and the link by which
 * its progress is followed and in the end rated.
 *
 * <p>What always holds: whoever has a code or a link may use it and needs no account; both are 128 bits of chance, so nobody finds another's. A report
 * sent twice under the same key is one report. A resident is told of the own matter only, never who handles it, and of others' matters nothing but a title
 * that the command centre has looked at. Of photos they see those they sent, and those the command centre
 * shows them.
 */
@NullMarked
package org.gridloom.incident.resident;

import org.jspecify.annotations.NullMarked;

/**
 * What people are told inside the portal: a notice is for one person, says what happened in a sentence, and leads there. A feature tells with its own
 * transaction, so nobody hears of what did not happen. Notices carry names of things, no personal data.
 */
@NullMarked
package org.gridloom.notice;

import org.jspecify.annotations.NullMarked;

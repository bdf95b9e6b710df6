/**
 * Notices told outside of the portal, to what sends short messages or to an enterprise messenger: a webhook is an address that takes a JSON message by POST.
 *
 * <p>What always holds: a message is put into the outbox in the transaction of what happened, so none is lost by a restart and none tells of what did not
 * happen. Who sends a message holds its row until the answer is stored, so of several nodes one alone sends it, and one that was sent is not sent again;
 * only where a node dies between the answer and its storing does the same message go out twice, under the same number, by which its taker knows it.
 * Messages carry what kind of thing happened, for which account, and where in the portal it is: no title, no reason, no resident. Only hosts that
 * the settings allow are called, by the schemes that they allow; redirects are not followed.
 */
@NullMarked
package org.gridloom.notice.webhook;

import org.jspecify.annotations.NullMarked;

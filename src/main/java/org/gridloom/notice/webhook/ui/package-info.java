/** The administrator's page of webhooks. */
@NullMarked
package org.gridloom.notice.webhook.ui;

import org.jspecify.annotations.NullMarked;

/**
 * Certificates, keys and requests as files hold them: read, held against each other, and made.
 * Pure, and the only package that knows Bouncy Castle.
 */
@NullMarked
package com.smartxhosting.bot.conversations.ssl.x509;

import org.jspecify.annotations.NullMarked;

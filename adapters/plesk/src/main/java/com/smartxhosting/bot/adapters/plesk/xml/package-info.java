/**
 * Plesk's XML interface: packets, their elements in the order the server wants, and what it
 * answers.
 */
@NullMarked
package com.smartxhosting.bot.adapters.plesk.xml;

import org.jspecify.annotations.NullMarked;

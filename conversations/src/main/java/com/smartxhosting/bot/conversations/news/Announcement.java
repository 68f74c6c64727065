package com.smartxhosting.bot.conversations.news;

import java.time.LocalDate;

/**
 * Something the company tells everybody.
 *
 * @param text without markup; paragraphs stand in lines of their own
 */
public record Announcement(LocalDate day, String title, String text) {}

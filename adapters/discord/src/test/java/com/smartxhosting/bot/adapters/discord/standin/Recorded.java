package com.smartxhosting.bot.adapters.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A request as the stand-in got it.
 *
 * @param parts the variable parts of its path
 * @param body its JSON, a missing node without one
 * @param files the names of the files that came with it
 * @param authorization empty without
 */
public record Recorded(
    Route route, List<String> parts, JsonNode body, List<String> files, String authorization) {}

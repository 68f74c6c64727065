package com.smartxhosting.bot.bench;

import java.util.List;

/** Something that can be asked for by name. */
@FunctionalInterface
interface Measurement {

  List<Figure> run(Site site) throws Exception;
}

package com.smartxhosting.bot.adapters.plesk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** One port that is served by another but for some methods, whatever others it has or gets. */
final class Partly {

  private Partly() {}

  static <T> T other(Class<T> port, T usual, Map<String, Function<Object[], Object>> instead) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, args) -> {
              var other = instead.get(method.getName());
              try {
                return other == null ? method.invoke(usual, args) : other.apply(args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}

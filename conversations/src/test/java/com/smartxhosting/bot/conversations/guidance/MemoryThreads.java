package com.smartxhosting.bot.conversations.guidance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Threads that a test keeps in memory. */
public final class MemoryThreads implements Threads {

  private final List<Remark> remarks = new ArrayList<>();
  private final Set<String> open = new HashSet<>();

  @Override
  public void add(Remark remark) {
    if (remarks.stream().noneMatch(each -> each.id().equals(remark.id()))) {
      remarks.add(remark);
      open.add(remark.run());
    }
  }

  @Override
  public List<Remark> of(String run, int most) {
    var all =
        remarks.stream()
            .filter(remark -> remark.run().equals(run))
            .sorted(Comparator.comparing(Remark::at))
            .toList();
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  @Override
  public boolean isOpen(String run) {
    return open.contains(run);
  }

  @Override
  public void close(String run) {
    open.remove(run);
  }
}

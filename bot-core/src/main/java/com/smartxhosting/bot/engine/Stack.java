package com.smartxhosting.bot.engine;

import com.smartxhosting.bot.engine.Session.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * The dialogs on top of each other while a conversation moves. A dialog and what it has called,
 * directly or not, make a group: they are left together.
 */
final class Stack {

  private static final int HIGHEST = 24;

  private final List<Frame> frames;

  Stack(List<Frame> frames) {
    this.frames = new ArrayList<>(frames);
  }

  List<Frame> frames() {
    return List.copyOf(frames);
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  int size() {
    return frames.size();
  }

  Frame get(int at) {
    return frames.get(at);
  }

  Frame top() {
    return frames.getLast();
  }

  boolean isTop(int at) {
    return at == frames.size() - 1;
  }

  /** Where a frame is now; -1 when it is gone. */
  int find(String id) {
    for (int at = 0; at < frames.size(); at++) {
      if (frames.get(at).id().equals(id)) {
        return at;
      }
    }
    return -1;
  }

  void set(int at, Frame frame) {
    frames.set(at, frame);
  }

  /**
   * Puts a frame at a place; the oldest goes when there are too many.
   *
   * @return where the frame is
   */
  int insert(int at, Frame frame) {
    if (frames.size() >= HIGHEST) {
      frames.removeFirst();
      return insert(at - 1, frame);
    }
    frames.add(at, frame);
    return at;
  }

  void clear() {
    frames.clear();
  }

  /** The group on top, from the dialog that a command has opened. */
  List<Frame> topGroup() {
    return frames.subList(start(), frames.size());
  }

  void cutTopGroup() {
    topGroup().clear();
  }

  private int start() {
    return start(frames.size() - 1);
  }

  private int start(int at) {
    int start = at;
    while (start > 0 && frames.get(start).called()) {
      start--;
    }
    return start;
  }

  private int end(int at) {
    int end = at + 1;
    while (end < frames.size() && frames.get(end).called()) {
      end++;
    }
    return end;
  }

  /** Whether a place is in the same group as a frame. */
  boolean together(int at, Frame frame) {
    return at >= 0 && start(at) == start(find(frame.id()));
  }

  /** Takes out the group that a place is in. */
  void cutGroup(int at) {
    frames.subList(start(at), end(at)).clear();
  }

  /** Puts the group that a frame is in on top. */
  void raise(Frame frame) {
    int at = find(frame.id());
    var group = List.copyOf(frames.subList(start(at), end(at)));
    cutGroup(at);
    frames.addAll(group);
  }

  /** Takes out a dialog with everything it has called. */
  void cut(int at) {
    frames.subList(at, end(at)).clear();
  }
}

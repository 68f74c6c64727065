package com.smartxhosting.bot.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.smartxhosting.bot.dialog.Ask;
import com.smartxhosting.bot.dialog.Call;
import com.smartxhosting.bot.dialog.Dialog;
import com.smartxhosting.bot.dialog.Effect;
import com.smartxhosting.bot.dialog.Followed;
import com.smartxhosting.bot.dialog.Followed.Trail;
import com.smartxhosting.bot.dialog.Query;
import com.smartxhosting.bot.dialog.Screen;
import com.smartxhosting.bot.engine.Session.Frame;
import com.smartxhosting.bot.engine.Session.Stored;
import com.smartxhosting.bot.form.Answers;
import com.smartxhosting.bot.secret.Vault;
import com.smartxhosting.bot.words.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dialogs we can hold, and how their states and asks are written and read. */
final class Repertoire {

  private static final int MOST_FRESH = 4_000;

  private final Map<String, Dialog<?, ?, ?, ?>> dialogs = new HashMap<>();
  private final Map<String, Class<? extends Ask<?, ?>>> asks = new HashMap<>();
  private final Codec codec;

  // what this process has just written or read need not be read again; another copy of the same
  // text is not known here, so whatever comes out of a store is read from what was stored
  private final Cache<String, Object> fresh =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST_FRESH).build();

  Repertoire(List<Dialog<?, ?, ?, ?>> known, Vault vault) {
    var stored = new ArrayList<Class<?>>();
    stored.add(TypeName.Thing.class);
    stored.add(Answers.class);
    for (var dialog : known) {
      if (dialogs.put(dialog.id().name(), dialog) != null) {
        throw new IllegalArgumentException(
            "Two dialogs are called '%s'. Give one of them another id."
                .formatted(dialog.id().name()));
      }
      stored.add(dialog.stateType());
      dialog.asks().forEach(type -> name(dialog, type));
    }
    stored.addAll(asks.values());
    this.codec = new Codec(vault, stored);
  }

  private void name(Dialog<?, ?, ?, ?> dialog, Class<? extends Ask<?, ?>> type) {
    var former = asks.put(name(type), type);
    if (former != null && !former.equals(type)) {
      throw new IllegalArgumentException(
          "Dialog '%s' asks for %s, but %s has the same name on disk. Rename one."
              .formatted(dialog.id().name(), type.getName(), former.getName()));
    }
  }

  Optional<Dialog<?, ?, ?, ?>> find(String name) {
    return Optional.ofNullable(dialogs.get(name));
  }

  /**
   * @throws UnreadableState when this version has no such dialog
   */
  Dialog<?, ?, ?, ?> dialog(String name) {
    var dialog = dialogs.get(name);
    if (dialog == null) {
      throw new UnreadableState(Dialog.class, new IllegalArgumentException(name));
    }
    return dialog;
  }

  <S> String write(Dialog<?, S, ?, ?> dialog, S state) {
    var json = codec.write(state, dialog.stateType());
    fresh.put(json, state);
    return json;
  }

  /** The state of a frame, upgraded if an earlier version has written it. */
  <S> S state(Dialog<?, S, ?, ?> dialog, Frame frame) {
    return state(dialog, frame.state());
  }

  <S> S state(Dialog<?, S, ?, ?> dialog, String json) {
    return dialog.stateType().cast(fresh.get(json, _ -> read(dialog, json)));
  }

  private <S> S read(Dialog<?, S, ?, ?> dialog, String json) {
    try {
      return codec.read(json, dialog.stateType());
    } catch (UnreadableState e) {
      return codec.read(dialog.upgrade(codec.tree(json)).toString(), dialog.stateType());
    }
  }

  Stored stored(Ask<?, ?> ask) {
    var json = codec.write(ask, ask.getClass());
    fresh.put(json, ask);
    return new Stored(name(ask.getClass()), json);
  }

  Ask<?, ?> ask(Stored stored) {
    var type = asks.get(stored.type());
    if (type == null) {
      throw new UnreadableState(Ask.class, new IllegalArgumentException(stored.type()));
    }
    return type.cast(fresh.get(stored.json(), json -> codec.read(json, type)));
  }

  @SuppressWarnings("unchecked") // a Call is stored by the dialog it replies to
  <R, M> Call<?, R, M> call(Stored stored) {
    return (Call<?, R, M>) ask(stored);
  }

  Screen<?> view(Frame frame) {
    return view(dialog(frame.dialog()), frame);
  }

  private <S, M> Screen<M> view(Dialog<?, S, M, ?> dialog, Frame frame) {
    return dialog.view(state(dialog, frame));
  }

  boolean worthKeeping(Frame frame) {
    return worthKeeping(dialog(frame.dialog()), frame);
  }

  private <S> boolean worthKeeping(Dialog<?, S, ?, ?> dialog, Frame frame) {
    return dialog.worthKeeping(state(dialog, frame));
  }

  /** How far it has come, if it is a dialog that is followed. */
  Optional<Trail> trail(Frame frame) {
    return trail(dialog(frame.dialog()), frame);
  }

  private <S> Optional<Trail> trail(Dialog<?, S, ?, ?> dialog, Frame frame) {
    return dialog instanceof Followed<?> ? trail(dialog, state(dialog, frame)) : Optional.empty();
  }

  @SuppressWarnings("unchecked") // a followed dialog tells of its own states
  <S> Optional<Trail> trail(Dialog<?, S, ?, ?> dialog, S state) {
    return dialog instanceof Followed<?> followed
        ? Optional.of(((Followed<S>) followed).trail(state))
        : Optional.empty();
  }

  /** What a followed dialog shows of what it was given. */
  Text given(Frame frame) {
    return given(dialog(frame.dialog()), frame);
  }

  @SuppressWarnings("unchecked") // as above
  private <S> Text given(Dialog<?, S, ?, ?> dialog, Frame frame) {
    return dialog instanceof Followed<?> followed
        ? ((Followed<S>) followed).shown(state(dialog, frame))
        : Text.NONE;
  }

  static boolean isEffect(Ask<?, ?> ask) {
    return switch (ask) {
      case Effect<?, ?> _ -> true;
      case Query<?, ?> _, Call<?, ?, ?> _ -> false;
    };
  }

  private static String name(Class<?> type) {
    return type.getEnclosingClass() == null
        ? type.getSimpleName()
        : type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
  }
}

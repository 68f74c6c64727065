package com.smartxhosting.bot.adapters.telegram.standin;

import com.smartxhosting.bot.adapters.telegram.standin.HttpLoop.Cut;
import com.smartxhosting.bot.adapters.telegram.standin.HttpLoop.Response;
import com.smartxhosting.bot.secret.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Telegram's Bot API on this machine, as far as a bot of ours uses it: the real library talks to
 * it, customers are driven from the test, and anything may be made to go wrong.
 */
public final class TelegramStandIn implements AutoCloseable {

  public static final String USERNAME = "smartx_test_bot";

  /** For a load: no request is kept, and no update that was acknowledged. */
  public enum Memory {
    EVERYTHING,
    NOTHING
  }

  private static final int PATIENCE_SECONDS = 30;
  private static final long BOT = 700_000_001L;
  private static final int TEXT = 4096;
  private static final int LARGEST_FILE = 20 << 20;
  private static final Map<String, String> METHODS =
      Stream.of(
              "getMe",
              "getUpdates",
              "sendMessage",
              "sendPhoto",
              "sendDocument",
              "getFile",
              "editMessageText",
              "editMessageMedia",
              "editMessageReplyMarkup",
              "answerCallbackQuery",
              "deleteMessage",
              "deleteMessages",
              "getMyCommands",
              "setMyCommands",
              "setWebhook",
              "deleteWebhook")
          .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

  private final String token = BOT + ":AAstand-in_token_that_must_never_be_logged";
  private final Memory memory;
  private final HttpLoop http;
  private final UpdateQueue updates = new UpdateQueue();
  private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, byte[]> given = new ConcurrentHashMap<>();
  private final List<Recorded> recorded = new ArrayList<>();
  private final List<byte[]> pictures = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
  private final Map<String, Fault> lasting = new ConcurrentHashMap<>();
  private final AtomicLong callbacks = new AtomicLong(9_000_000);
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String commands = "[]";
  private volatile String webhook = "";
  private volatile Duration away = Duration.ZERO;

  public TelegramStandIn() {
    this(Memory.EVERYTHING);
  }

  public TelegramStandIn(Memory memory) {
    this.memory = memory;
    updates.remember(memory == Memory.EVERYTHING);
    this.http = new HttpLoop(this::answer);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + http.port());
  }

  public Secret token() {
    return new Secret(token);
  }

  public Customer customer(long id) {
    return customer(id, "en");
  }

  public Customer customer(long id, String language) {
    return new Customer(this, chat(id), id, language);
  }

  /**
   * Delivers an update.
   *
   * @param content its JSON without braces and number, such as {@code "message":{...}}
   * @return its number
   */
  public int deliver(String content) {
    return updates.add(content);
  }

  /**
   * Forgets that an update was acknowledged, so that a poller that starts anew gets it once more.
   */
  public void redeliver(int update) {
    updates.again(update);
  }

  public int lastUpdate() {
    return updates.last();
  }

  /** Waits until the bot has acknowledged this update. */
  public void awaitAcknowledged(int update) {
    try {
      if (!updates.awaitAcknowledged(update, PATIENCE_SECONDS)) {
        throw new AssertionError("Update " + update + " was not acknowledged");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The highest update that the bot has acknowledged. */
  public int acknowledged() {
    return updates.acknowledged();
  }

  /** The next request of this method goes wrong; several calls, several requests. */
  public void fault(String method, Fault fault) {
    faults.computeIfAbsent(method, _ -> new ArrayDeque<>()).add(fault);
  }

  /** Every request of this method goes wrong from now on. */
  public void lastingFault(String method, Fault fault) {
    lasting.put(method, fault);
  }

  public void heal(String method) {
    lasting.remove(method);
    faults.remove(method);
  }

  /** Keeps the next request of this method waiting for its answer. */
  public Hold hold(String method) {
    var hold = new Hold();
    fault(method, new Fault.Held(hold));
    return hold;
  }

  /**
   * From now on this machine is that far away: half of it on the way here, half on the way back.
   */
  public void answersTake(Duration roundTrip) {
    away = roundTrip;
  }

  /** Every request so far, in the order of their arrival. */
  public List<Recorded> requests() {
    synchronized (recorded) {
      return List.copyOf(recorded);
    }
  }

  /** All that were sent, in their order. */
  public List<byte[]> pictures() {
    return pictures;
  }

  public List<Recorded> requests(String method) {
    return requests().stream().filter(request -> request.method().equals(method)).toList();
  }

  /** Waits until so many requests of this method have come. */
  public void awaitRequests(String method, int count) {
    synchronized (recorded) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (requests(method).size() < count) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError(
              "Waited for %d %s and got %d".formatted(count, method, requests(method).size()));
        }
        try {
          recorded.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(e);
        }
      }
    }
  }

  /** Where updates are posted to; empty without a webhook. */
  public String webhook() {
    return webhook;
  }

  long nextCallback() {
    return callbacks.incrementAndGet();
  }

  private Chat chat(long id) {
    return chats.computeIfAbsent(id, _ -> new Chat());
  }

  private Response answer(String path, String contentType, byte[] body) throws Cut {
    if (path.startsWith("/file/bot" + token + "/")) {
      return download(path);
    }
    int slash = path.lastIndexOf('/');
    var name = path.substring(slash + 1);
    var method = METHODS.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    if (!path.startsWith("/bot" + token + "/")) {
      return refused(401, "Unauthorized", "");
    }
    var parameters = Parameters.of(contentType, body);
    var fault = faultFor(method); // settled before a test hears of the request
    if (memory == Memory.EVERYTHING) {
      if (method.equals("sendPhoto") || method.equals("editMessageMedia")) {
        pictures.addAll(parameters.uploads());
      }
      record(new Recorded(method, parameters.all(), contentType.startsWith("multipart/")));
    }
    try {
      travel();
      var response =
          fault.isPresent()
              ? failing(fault.get(), method, parameters)
              : carriedOut(method, parameters);
      travel();
      return response;
    } catch (InterruptedException e) {
      throw new Cut();
    }
  }

  private void travel() throws InterruptedException {
    if (away.isPositive()) {
      Thread.sleep(away.dividedBy(2));
    }
  }

  private void record(Recorded request) {
    synchronized (recorded) {
      recorded.add(request);
      recorded.notifyAll();
    }
  }

  private Optional<Fault> faultFor(String method) {
    var waiting = faults.get(method);
    if (waiting != null) {
      synchronized (waiting) {
        if (!waiting.isEmpty()) {
          return Optional.of(waiting.poll());
        }
      }
    }
    return Optional.ofNullable(lasting.get(method));
  }

  private Response failing(Fault fault, String method, Parameters parameters)
      throws Cut, InterruptedException {
    return switch (fault) {
      case Fault.Refusal(var code, var description) -> refused(code, description, "");
      case Fault.Flood(var seconds) ->
          refused(
              429,
              "Too Many Requests: retry after " + seconds,
              ",\"parameters\":{\"retry_after\":" + seconds + "}");
      case Fault.BadGateway() ->
          new Response(502, bytes("<html><body>502 Bad Gateway</body></html>"));
      case Fault.Reset() -> throw new Cut();
      case Fault.ResetAfterActing() -> {
        carriedOut(method, parameters);
        throw new Cut();
      }
      case Fault.Hang() -> {
        closed.await();
        throw new Cut();
      }
      case Fault.Held(var hold) -> {
        var response = carriedOut(method, parameters);
        hold.hold();
        yield response;
      }
      case Fault.Late(var hold) -> {
        hold.hold();
        yield carriedOut(method, parameters);
      }
    };
  }

  private Response carriedOut(String method, Parameters parameters) throws InterruptedException {
    return switch (method) {
      case "getMe" ->
          ok(
              "{\"id\":%d,\"is_bot\":true,\"first_name\":\"Bot\",\"username\":\"%s\"}"
                  .formatted(BOT, USERNAME));
      case "getUpdates" -> updates(parameters);
      case "sendMessage" -> send(parameters, false, parameters.text("text"));
      case "sendPhoto" -> send(parameters, true, parameters.text("caption"));
      case "sendDocument" -> sendDocument(parameters);
      case "getFile" -> file(parameters.text("file_id"));
      case "editMessageText" -> editText(parameters);
      case "editMessageMedia" -> editMedia(parameters);
      case "editMessageReplyMarkup" -> editMarkup(parameters);
      case "deleteMessage" -> delete(parameters);
      case "deleteMessages" -> deleteAll(parameters);
      case "answerCallbackQuery" -> ok("true");
      case "getMyCommands" -> ok(commands);
      case "setMyCommands" -> {
        commands = parameters.text("commands");
        yield ok("true");
      }
      case "setWebhook" -> {
        webhook = parameters.text("url");
        yield ok("true");
      }
      case "deleteWebhook" -> {
        webhook = "";
        yield ok("true");
      }
      default -> refused(404, "Not Found", "");
    };
  }

  private Response updates(Parameters parameters) throws InterruptedException {
    if (!webhook.isEmpty()) {
      return refused(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first",
          "");
    }
    return updates
        .poll(parameters.number("offset"), parameters.number("timeout"))
        .map(batch -> ok("[" + String.join(",", batch) + "]"))
        .orElseGet(
            () ->
                refused(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot"
                        + " instance is running",
                    ""));
  }

  private Response send(Parameters parameters, boolean picture, String text) {
    long id = Long.parseLong(parameters.text("chat_id"));
    var chat = chat(id);
    if (chat.blocked()) {
      return refused(403, "Forbidden: bot was blocked by the user", "");
    }
    if (text.isEmpty() && !picture) {
      return refused(400, "Bad Request: message text is empty", "");
    }
    var wrong = complaint(parameters.text("parse_mode"), text, picture);
    if (wrong.isPresent()) {
      return refused(400, wrong.get(), "");
    }
    var message =
        new Posted(
            chat.nextNumber(),
            true,
            picture,
            text,
            parameters.text("parse_mode"),
            parameters.text("reply_markup"));
    chat.put(message);
    return ok(json(id, message));
  }

  private Response sendDocument(Parameters parameters) {
    long id = Long.parseLong(parameters.text("chat_id"));
    var chat = chat(id);
    var file = parameters.file("document");
    if (file.content().length == 0) {
      return refused(400, "Bad Request: file must be non-empty", "");
    }
    var message = new Posted(chat.nextNumber(), true, false, file.name(), "", "");
    given.put(id + "/" + file.name(), file.content());
    chat.put(message);
    return ok(json(id, message));
  }

  /** What the bot has sent to this customer as a file of this name. */
  public byte[] given(long customer, String name) {
    return given.get(customer + "/" + name);
  }

  private Response file(String id) {
    var known = files.get(id);
    if (known == null) {
      return refused(400, "Bad Request: wrong file_id or the file is temporarily unavailable", "");
    }
    if (known.length > LARGEST_FILE) {
      return refused(400, "Bad Request: file is too big", "");
    }
    return ok(
        "{\"file_id\":\"%s\",\"file_unique_id\":\"u\",\"file_path\":\"documents/%s\"}"
            .formatted(id, id));
  }

  private Response download(String path) {
    var content = files.get(path.substring(path.lastIndexOf('/') + 1));
    return content == null ? refused(404, "Not Found", "") : new Response(200, content);
  }

  /**
   * Keeps a file that a customer sends.
   *
   * @return what it is called on Telegram
   */
  String keep(byte[] content) {
    var id = "file-" + files.size();
    files.put(id, content);
    return id;
  }

  /** Forgets all files, as Telegram may after a time. */
  public void forgetFiles() {
    files.clear();
  }

  private Response editText(Parameters parameters) {
    var text = parameters.text("text");
    return edit(parameters, text, parameters.text("parse_mode"), false);
  }

  private Response editMedia(Parameters parameters) {
    var media = Parameters.of("", bytes(parameters.text("media")));
    return edit(parameters, media.text("caption"), media.text("parse_mode"), true);
  }

  private Response edit(Parameters parameters, String text, String markup, boolean picture) {
    var chat = chat(Long.parseLong(parameters.text("chat_id")));
    return chat.alone(() -> edit(parameters, chat, text, markup, picture));
  }

  private static Response edit(
      Parameters parameters, Chat chat, String text, String markup, boolean picture) {
    var present = chat.find(parameters.number("message_id"));
    if (chat.blocked()) {
      return refused(403, "Forbidden: bot was blocked by the user", "");
    }
    if (present.isEmpty() || !present.get().fromBot()) {
      return refused(400, "Bad Request: message to edit not found", "");
    }
    if (present.get().picture() && !picture) {
      return refused(400, "Bad Request: there is no text in the message to edit", "");
    }
    var wrong = complaint(markup, text, picture);
    if (wrong.isPresent()) {
      return refused(400, wrong.get(), "");
    }
    var edited =
        new Posted(
            present.get().id(), true, picture, text, markup, parameters.text("reply_markup"));
    return replaced(parameters, chat, present.get(), edited);
  }

  private Response editMarkup(Parameters parameters) {
    var chat = chat(Long.parseLong(parameters.text("chat_id")));
    return chat.alone(() -> editMarkup(parameters, chat));
  }

  private static Response editMarkup(Parameters parameters, Chat chat) {
    var present = chat.find(parameters.number("message_id"));
    if (present.isEmpty()) {
      return refused(400, "Bad Request: message to edit not found", "");
    }
    var old = present.get();
    var edited =
        new Posted(
            old.id(),
            true,
            old.picture(),
            old.text(),
            old.markup(),
            parameters.text("reply_markup"));
    return replaced(parameters, chat, old, edited);
  }

  private static Response replaced(Parameters parameters, Chat chat, Posted old, Posted edited) {
    if (old.equals(edited) && !edited.picture()) {
      return refused(
          400,
          "Bad Request: message is not modified: specified new message content and reply markup"
              + " are exactly the same as a current content and reply markup of the message",
          "");
    }
    chat.put(edited);
    return ok(json(Long.parseLong(parameters.text("chat_id")), edited));
  }

  private Response delete(Parameters parameters) {
    var chat = chat(Long.parseLong(parameters.text("chat_id")));
    int message = parameters.number("message_id");
    if (chat.find(message).isEmpty()) {
      return refused(400, "Bad Request: message to delete not found", "");
    }
    chat.remove(message);
    return ok("true");
  }

  private Response deleteAll(Parameters parameters) {
    var chat = chat(Long.parseLong(parameters.text("chat_id")));
    for (var message : parameters.text("message_ids").replaceAll("[\\[\\]\\s]", "").split(",")) {
      chat.remove(Integer.parseInt(message));
    }
    return ok("true");
  }

  private static Optional<String> complaint(String markup, String text, boolean caption) {
    if (markup.equals("HTML")) {
      var wrong = HtmlCheck.complaint(text);
      if (wrong.isPresent()) {
        return Optional.of("Bad Request: can't parse entities: " + wrong.get());
      }
    }
    int most = caption ? 1024 : TEXT;
    if (text.length() <= most) {
      return Optional.empty();
    }
    int length = new Posted(0, true, caption, text, markup, "").words().length();
    return length <= most
        ? Optional.empty()
        : Optional.of(
            caption
                ? "Bad Request: message caption is too long"
                : "Bad Request: message is too long");
  }

  private static String json(long chat, Posted message) {
    var content =
        message.picture()
            ? "\"photo\":[{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"width\":1,\"height\":1}],\"caption\":"
            : "\"text\":";
    return "{\"message_id\":"
        + message.id()
        + ",\"date\":1700000000,\"chat\":{\"id\":"
        + chat
        + ",\"type\":\"private\"},"
        + content
        + Updates.quoted(message.text())
        + "}";
  }

  private static Response ok(String result) {
    return new Response(200, bytes("{\"ok\":true,\"result\":" + result + "}"));
  }

  private static Response refused(int code, String description, String more) {
    return new Response(
        code,
        bytes(
            "{\"ok\":false,\"error_code\":"
                + code
                + ",\"description\":"
                + Updates.quoted(description)
                + more
                + "}"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closed.countDown();
    http.close();
  }
}

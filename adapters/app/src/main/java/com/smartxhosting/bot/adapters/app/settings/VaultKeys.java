package com.smartxhosting.bot.adapters.app.settings;

import com.smartxhosting.bot.adapters.app.settings.Settings.Storage;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;

/**
 * The key of the vault: as it is set, or from a file that is made on the first start and that only
 * its owner may read. Whoever loses it loses the secrets that are stored, and nothing else.
 */
public final class VaultKeys {

  static final String FILE = "vault.key";

  private VaultKeys() {}

  /**
   * @throws WrongSettings when the key file cannot be read, written or understood
   */
  public static Vault open(Storage storage) {
    var key =
        storage
            .vaultKey()
            .map(Secret::reveal)
            .map(Base64.getDecoder()::decode)
            .orElseGet(() -> inFile(storage.folder().resolve(FILE)));
    return new Vault(key);
  }

  private static byte[] inFile(Path file) {
    try {
      if (!Files.exists(file)) {
        write(file, Base64.getEncoder().encodeToString(Vault.newKey()) + "\n");
      }
      return decoded(file, Files.readString(file, StandardCharsets.US_ASCII).strip());
    } catch (IOException e) {
      throw wrong(
          file,
          "cannot be read or written (%s)".formatted(e.getClass().getSimpleName()),
          "Let this user read and write it and its folder.");
    }
  }

  private static byte[] decoded(Path file, String text) {
    try {
      var key = Base64.getDecoder().decode(text);
      if (key.length == Vault.KEY_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw wrong(
        file,
        "holds no key of %d bytes in base64".formatted(Vault.KEY_BYTES),
        "Put back the file that was made on the first start. If it is lost for good, delete it:"
            + " a new one is made, and conversations with secrets in them start anew.");
  }

  /** The whole key or none: a half-written one would lock us out of what it then seals. */
  private static void write(Path file, String text) throws IOException {
    var fresh = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(fresh);
    try (var channel =
        FileChannel.open(
            fresh,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownersOnly(file))) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] ownersOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static WrongSettings wrong(Path file, String found, String remedy) {
    return new WrongSettings(new Problem(file.toString(), found, remedy));
  }
}

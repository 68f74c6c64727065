package com.smartxhosting.bot.adapters.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.smartxhosting.bot.adapters.app.settings.Settings.Storage;
import com.smartxhosting.bot.secret.Secret;
import com.smartxhosting.bot.secret.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

  @TempDir Path folder;

  @Test
  void the_key_is_made_once_and_only_its_owner_may_read_it() throws IOException {
    var sealed = vault().seal("hello");

    assertThat(vault().open(sealed)).isEqualTo("hello");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(keyFile());
    }
  }

  @Test
  void a_key_that_is_set_is_used_and_no_file_is_made() {
    var key = Vault.newKey();
    var storage =
        new Storage(
            folder,
            Optional.empty(),
            Optional.of(new Secret(Base64.getEncoder().encodeToString(key))));

    assertThat(new Vault(key).open(VaultKeys.open(storage).seal("hello"))).isEqualTo("hello");
    assertThat(keyFile()).doesNotExist();
  }

  @Test
  void a_damaged_key_stops_the_start_and_is_left_alone() throws IOException {
    for (var text : new String[] {"", "not base64!", "AAAA"}) {
      Files.writeString(keyFile(), text);

      assertThatThrownBy(this::vault)
          .isInstanceOf(WrongSettings.class)
          .hasMessageContaining(keyFile().toString())
          .hasMessageContaining("no key of 32 bytes")
          .hasMessageContaining("Put back");
      assertThat(keyFile()).hasContent(text);
    }
  }

  @Test
  void a_key_that_cannot_be_read_stops_the_start() throws IOException {
    Files.createDirectory(keyFile());

    assertThatThrownBy(this::vault)
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void the_data_folder_is_made_with_all_above_it() {
    assertThat(DataFolder.ready(folder.resolve("a/b"))).isDirectory();
    assertThat(DataFolder.ready(folder.resolve("a/b"))).isDirectory();
  }

  @Test
  void a_data_folder_that_cannot_be_one_stops_the_start() throws IOException {
    var file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> DataFolder.ready(file.resolve("data")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageStartingWith("BOT_DATA: the folder '" + file.resolve("data") + "'");
  }

  private Vault vault() {
    return VaultKeys.open(new Storage(folder, Optional.empty(), Optional.empty()));
  }

  private Path keyFile() {
    return folder.resolve("vault.key");
  }
}

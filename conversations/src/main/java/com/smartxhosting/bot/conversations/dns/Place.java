package com.smartxhosting.bot.conversations.dns;

import com.smartxhosting.bot.conversations.services.ServiceFields;
import com.smartxhosting.bot.conversations.services.ServiceId;
import com.smartxhosting.bot.form.Answers;

/** Which zone is meant: a domain of one of the customer's services. */
public record Place(ServiceId service, String domain) {

  public static Place of(Answers answers) {
    return new Place(
        new ServiceId(answers.text(ServiceFields.SERVICE)), answers.text(ServiceFields.DOMAIN));
  }

  /** What a dialog about this zone is started with. */
  public Answers answers() {
    return Answers.of(ServiceFields.SERVICE.name(), service.value())
        .with(ServiceFields.DOMAIN.name(), domain);
  }
}

package com.smartxhosting.bot.conversations.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts have in common: a company of their own for every test. */
public abstract class PortContract {

  protected Company company;

  /** A company with all the customers that {@link Company} tells of, untouched. */
  protected abstract Company found();

  @BeforeEach
  void open() {
    company = found();
  }

  @AfterEach
  void close() {
    company.close();
  }
}

package org.gridloom.cli;

import org.gridloom.GridloomApplication;
import org.springframework.boot.SpringApplication;

/** The entry of the jar: without a command, or with options only, the portal. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        SpringApplication.run(GridloomApplication.class, args);
    }
}

package org.gridloom;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What Spring Boot starts from. The command line is in {@code cli}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GridloomApplication {}

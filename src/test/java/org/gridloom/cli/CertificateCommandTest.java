package org.gridloom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.gridloom.rules.CertifiedPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CertificateCommandTest {

    private static final String CERTIFICATE = """
            {"plan": 3, "community": "340899001001", "unitSet": 4, "takenForceBy": "zhao",
             "assignment": {"340899001001001": [7, 9], "340899001001002": [12]},
             "cover": {"units": 3, "unitsHash": "", "communityArea": 300.0, "gridsArea": 300.0},
             "hash": "%s"}""";

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void anIssuedCertificateIsSound() throws IOException {
        assertThat(check(CERTIFICATE.formatted(hash()))).isZero();
        assertThat(err.toString()).contains("2 grids of 3 units, sound");
    }

    @Test
    void aChangedOneIsNotAndItIsSaidWhy() throws IOException {
        assertThat(check(CERTIFICATE.formatted(hash()).replace("[7, 9]", "[7]")))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("the assignment is not the one that was certified")
                .contains("not every unit of the community is in a grid");
    }

    @Test
    void anythingElseIsNoCertificate() throws IOException {
        assertThat(check("{}")).isEqualTo(1);
        assertThat(check("not json")).isEqualTo(1);
        assertThat(check("null")).isEqualTo(1);
    }

    private int check(String content) throws IOException {
        var file = Files.writeString(folder.resolve("certificate.json"), content);
        return new CommandLine(new CertificateCommand())
                .setErr(new PrintWriter(err, true))
                .execute(CertificateCommand.OPTION, file.toString());
    }

    private static String hash() {
        var assignment = new TreeMap<String, List<Integer>>();
        assignment.put("340899001001001", List.of(7, 9));
        assignment.put("340899001001002", List.of(12));
        return CertifiedPlan.hash(4, assignment);
    }
}

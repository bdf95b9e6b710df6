package org.gridloom.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridloom.account.Accounts;
import org.gridloom.account.Role;
import org.gridloom.account.Scope;
import org.gridloom.account.SystemAccount;
import org.springframework.context.ApplicationContext;

/** Somebody who is logged in to a portal of this process, by its own form. */
final class BenchLogin {

    /** The account that benchmarks leave behind. */
    static final String ACCOUNT = "bench";

    private static final String COOKIE = "JSESSIONID=";

    private BenchLogin() {}

    /**
     * A new dispatcher of the whole territory, or the one of an earlier run.
     *
     * @param address host and port
     * @return the cookie of the session
     */
    static String cookie(ApplicationContext portal, HttpClient http, String address)
            throws IOException, InterruptedException {
        var accounts = portal.getBean(Accounts.class);
        var outcome = SystemAccount.act(() -> accounts.create(ACCOUNT, ACCOUNT, Role.DISPATCHER, Scope.EVERYTHING)
                        instanceof Accounts.Outcome.Done done
                ? done
                : (Accounts.Outcome.Done) accounts.resetPassword(ACCOUNT));
        var fields = Map.of(
                "username", ACCOUNT, "password", outcome.oneTimePassword().orElseThrow());
        var response = http.send(form("http://" + address + "/login", fields), BodyHandlers.discarding());
        return COOKIE + session(response);
    }

    /** The id of the session that an answer to a login began. */
    static String session(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE))
                .map(cookie -> cookie.substring(COOKIE.length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not logged in: " + response.statusCode()));
    }

    static HttpRequest form(String address, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}

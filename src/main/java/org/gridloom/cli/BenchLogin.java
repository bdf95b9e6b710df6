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

    private final Map<String, String> fields;

    private BenchLogin(String password) {
        fields = Map.of("username", ACCOUNT, "password", password);
    }

    /** A new dispatcher of the whole territory, or the one of an earlier run with another password: its sessions end. */
    static BenchLogin at(ApplicationContext portal) {
        var accounts = portal.getBean(Accounts.class);
        var outcome = SystemAccount.act(() -> accounts.create(ACCOUNT, ACCOUNT, Role.DISPATCHER, Scope.EVERYTHING)
                        instanceof Accounts.Outcome.Done done
                ? done
                : (Accounts.Outcome.Done) accounts.resetPassword(ACCOUNT));
        // Whoever still has the one-time password gets no page but the one that changes it.
        var oneTime = outcome.oneTimePassword().orElseThrow();
        var password = oneTime + oneTime;
        SystemAccount.act(ACCOUNT, () -> accounts.changePassword(ACCOUNT, oneTime, password));
        return new BenchLogin(password);
    }

    /**
     * Of a session of its own, on any node.
     *
     * @param address host and port
     */
    String cookie(HttpClient http, String address) throws IOException, InterruptedException {
        return COOKIE + session(http.send(form("http://" + address + "/login", fields), BodyHandlers.discarding()));
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

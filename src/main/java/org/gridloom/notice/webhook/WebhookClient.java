package org.gridloom.notice.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;

/** Sends one message, once. No redirect is followed, no cookie kept, and of an answer only its status is looked at. */
@Component
class WebhookClient {

    /** @param said the status, or what went wrong; in the words of the log, never the answer's */
    record Attempt(boolean taken, String said) {}

    private final HttpClient http;
    private final WebhookSettings settings;
    private final WebhookTargets targets;
    private final Clock clock;

    WebhookClient(WebhookSettings settings, WebhookTargets targets, Clock clock) {
        this.settings = settings;
        this.targets = targets;
        this.clock = clock;
        http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    Attempt send(Webhook to, String secret, Message message) {
        try {
            var refusal = targets.refusalNow(to.url());
            return refusal.isPresent()
                    ? new Attempt(false, refusal.get().name())
                    : answered(request(to, secret, message));
        } catch (UnknownHostException e) {
            return new Attempt(false, "UNKNOWN_HOST");
        }
    }

    private HttpRequest request(Webhook to, String secret, Message message) {
        var body = message.body(to.template(), to.language(), settings.portal());
        var time = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(URI.create(to.url()))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Gridloom")
                .header("X-Gridloom-Delivery", message.id().toString())
                .header("X-Gridloom-Timestamp", String.valueOf(time))
                .header("X-Gridloom-Signature", Signature.of(secret, time, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** The time is for the whole answer: one that trickles in is cut off too. */
    private Attempt answered(HttpRequest request) {
        var answer = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            var status = answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
            return new Attempt(status >= 200 && status < 300, String.valueOf(status));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Attempt(false, "TIMEOUT");
        } catch (ExecutionException e) {
            return new Attempt(false, why(e.getCause()));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Attempt(false, "INTERRUPTED");
        }
    }

    private static String why(Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException _ -> "TIMEOUT";
            case ConnectException _ -> "NO_CONNECTION";
            case SSLException _ -> "CERTIFICATE";
            case IOException _ -> "BROKEN_OFF";
            default -> cause.getClass().getSimpleName();
        };
    }
}

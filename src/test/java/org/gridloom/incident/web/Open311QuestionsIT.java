package org.gridloom.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.gridloom.PostgisTest;
import org.gridloom.account.SystemAccount;
import org.gridloom.incident.Deed;
import org.gridloom.incident.IncidentAct;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** What another system asks of many requests and of services, as JSON and as XML. */
@PostgisTest
class Open311QuestionsIT extends Open311Caller {

    @Test
    void listsTheServicesToEverybodyInTheirLanguage() throws Exception {
        assertThat(json(get("/open311/v2/services.json"))).hasSize(6).anySatisfy(service -> {
            assertThat(service.path("service_code").asString()).isEqualTo("SAFETY");
            assertThat(service.path("service_name").asString()).isEqualTo("公共安全");
        });
    }

    @Test
    void findsRequestsByServiceStatusAndNumber() throws Exception {
        var first = number(post(good()));
        var second = number(post(with("service_code", "SAFETY")));
        close(second);

        assertThat(numbers("service_code=ORDER")).contains(first).doesNotContain(second);
        assertThat(numbers("service_code=ORDER,SAFETY")).contains(first, second);
        assertThat(numbers("status=open")).contains(first).doesNotContain(second);
        assertThat(numbers("status=closed")).contains(second).doesNotContain(first);
        assertThat(numbers("status=open,closed")).contains(first, second);
        assertThat(numbers("status=closed&service_request_id=" + first + "," + second))
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void findsRequestsOfATimeAndNinetyDaysAtMost() throws Exception {
        var now = number(post(good()));
        var old = number(post(good()));
        report(old, "2026-01-10T08:00:00+08:00");

        assertThat(numbers("")).contains(now).doesNotContain(old);
        assertThat(numbers("start_date=2026-01-10T00:00:00Z")).contains(old).doesNotContain(now);
        assertThat(numbers("start_date=2026-01-10T00:00:00Z&end_date=2100-01-01T00:00:00Z"))
                .contains(old)
                .doesNotContain(now);
        assertThat(numbers("end_date=2026-01-10T00:00:00%2B00:00")).contains(old);
        assertThat(numbers("end_date=2026-01-09T23:59:59Z")).doesNotContain(old);
    }

    @Test
    void pagesThroughTheLatestFirst() throws Exception {
        post(good());
        post(good());

        var first = numbers("page_size=1");
        var second = numbers("page_size=1&page=2");

        assertThat(first).hasSize(1);
        assertThat(second).hasSize(1);
        assertThat(first.getFirst()).isGreaterThan(second.getFirst());
    }

    @Test
    void saysWhatIsWrongWithAQuestion() throws Exception {
        refused(get("/open311/v2/requests.json?status=lost&api_key=" + key), 400, "status");
        refused(get("/open311/v2/requests.json?start_date=yesterday&api_key=" + key), 400, "start_date");
        refused(get("/open311/v2/requests.json?service_code=POTHOLE&api_key=" + key), 400, "service_code");
        refused(get("/open311/v2/requests.json?page_size=5000&api_key=" + key), 400, "page_size");
        refused(
                get("/open311/v2/requests.json?start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z&api_key="
                        + key),
                400,
                "after end_date");
    }

    @Test
    void everyAnswerIsThereAsXmlToo() throws Exception {
        var posted = xml(post("/open311/v2/requests.xml", good()), 201);
        var number = value(posted, "/service_requests/request/service_request_id");

        var asked = xml(get("/open311/v2/requests/" + number + ".xml?api_key=" + key), 200);
        assertThat(value(asked, "/service_requests/request/status")).isEqualTo("open");
        assertThat(value(asked, "/service_requests/request/service_name")).isEqualTo("环境秩序");
        assertThat(value(asked, "/service_requests/request/updated_datetime")).endsWith("+08:00");
        assertThat(value(
                        xml(get("/open311/v2/requests.xml?service_request_id=" + number + "&api_key=" + key), 200),
                        "count(/service_requests/request)"))
                .isEqualTo("1");
        assertThat(value(xml(get("/open311/v2/services.xml"), 200), "count(/services/service)"))
                .isEqualTo("6");
        assertThat(value(xml(get("/open311/v2/services/SAFETY.xml"), 200), "/service_definition/service_code"))
                .isEqualTo("SAFETY");
        assertThat(value(xml(get("/open311/v2/requests.xml?api_key=guessed"), 403), "/errors/error/code"))
                .isEqualTo("403");
        assertThat(value(xml(get("/open311/v2/requests/1.xml?api_key=" + key), 404), "/errors/error/description"))
                .contains("no such request");
    }

    @Test
    void knowsServicesAndGivesNoTokens() throws Exception {
        assertThat(JsonMapper.shared()
                        .readTree(get("/open311/v2/services/ORDER.json").body())
                        .path("attributes"))
                .isEmpty();
        refused(get("/open311/v2/services/POTHOLE.json"), 404, "service_code");
        refused(get("/open311/v2/tokens/1.json?api_key=" + key), 404, "no such token");
    }

    private List<String> numbers(String question) throws Exception {
        var response = get("/open311/v2/requests.json?" + question + "&api_key=" + key);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response)
                .valueStream()
                .map(request -> request.path("service_request_id").asString())
                .toList();
    }

    private void close(String number) {
        for (var act : List.of(
                IncidentAct.ACCEPT,
                IncidentAct.DISPATCH,
                IncidentAct.HANDLE,
                IncidentAct.FEED_BACK,
                IncidentAct.CALL_BACK,
                IncidentAct.CLOSE)) {
            SystemAccount.act(() -> incidents.advance(
                    number,
                    Deed.of(act, "完成"),
                    incidents.find(number).orElseThrow().summary().version()));
        }
    }

    private void report(String number, String at) {
        jdbc.sql("update incident set reported_at = cast(? as timestamptz) where number = ?")
                .params(at, number)
                .update();
    }

    private static Document xml(HttpResponse<String> response, int code) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(code);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow().toLowerCase(Locale.ROOT))
                .isEqualTo("text/xml;charset=utf-8");
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(response.body())));
    }

    private static String value(Document document, String path) throws Exception {
        return XPathFactory.newDefaultInstance().newXPath().evaluate(path, document);
    }
}

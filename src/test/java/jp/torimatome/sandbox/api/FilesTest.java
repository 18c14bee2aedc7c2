package jp.torimatome.sandbox.api;

import static jp.torimatome.sandbox.SmallWorkspace.AOI;
import static jp.torimatome.sandbox.SmallWorkspace.GENERAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.torimatome.sandbox.SmallWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The three steps of a file: announce, send, complete. */
final class FilesTest {
  private static final byte[] BYTES = "番号,事業\n".getBytes(StandardCharsets.UTF_8);

  private SmallWorkspace workspace;
  private MethodsClient methods;

  @BeforeEach
  void start() {
    workspace = SmallWorkspace.open();
    methods = workspace.methods();
  }

  @AfterEach
  void stop() throws Exception {
    workspace.close();
  }

  @Test
  void officialClientSharesAPictureWithAComment() throws Exception {
    var uploaded =
        methods.filesUploadV2(request ->
            request
                .channel(GENERAL)
                .filename("図.png")
                .title("回答率")
                .initialComment("今週の図")
                .fileData(new byte[] {1, 2, 3}));
    assertThat(uploaded.isOk()).isTrue();
    var message =
        methods.conversationsHistory(request -> request.channel(GENERAL)).getMessages().getFirst();
    assertThat(message.getText()).isEqualTo("今週の図");
    assertThat(message.getFiles())
        .singleElement()
        .satisfies(file -> assertThat(file.getMimetype()).isEqualTo("image/png"));
    HttpResponse<String> picture =
        workspace.send(
            HttpRequest.newBuilder(URI.create(message.getFiles().getFirst().getUrlPrivate())));
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(picture.body()).hasSize(3);
  }

  @Test
  void fileIsCompletedOnceAndOnlyAfterItsBytesCame() throws Exception {
    FilesGetUploadURLExternalResponse announced = announce(BYTES.length);
    List<FileDetails> files = List.of(FileDetails.builder().id(announced.getFileId()).build());
    assertThat(methods.filesCompleteUploadExternal(request -> request.files(files)).getError())
        .isEqualTo("file_not_found");
    assertThat(upload(announced.getUploadUrl(), "text/csv", BYTES)).isEqualTo(200);
    assertThat(methods.filesInfo(request -> request.file(announced.getFileId())).getError())
        .isEqualTo("file_not_found");
    assertThat(
            methods
                .filesCompleteUploadExternal(request -> request.files(files).channelId(GENERAL))
                .isOk())
        .isTrue();
    assertThat(methods.filesCompleteUploadExternal(request -> request.files(files)).getError())
        .isEqualTo("file_not_found");
    assertThat(
            methods.filesInfo(request -> request.file(announced.getFileId())).getFile().getSize())
        .isEqualTo(BYTES.length);
  }

  @Test
  void bytesMustBeAsManyAsAnnounced() throws Exception {
    assertThat(upload(announce(BYTES.length + 1).getUploadUrl(), "text/csv", BYTES)).isEqualTo(400);
    assertThat(upload(workspace.sandbox.url() + "/upload/v1/F0000000099", "text/csv", BYTES))
        .isEqualTo(404);
  }

  @Test
  void bytesMayComeAsAFormOrRawUnderAFormsType() throws Exception {
    String form =
        "--x\r\n"
            + "Content-Disposition: form-data; name=\"filename\"; filename=\"a.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + new String(BYTES, StandardCharsets.UTF_8)
            + "\r\n--x--\r\n";
    assertThat(
            upload(
                announce(BYTES.length).getUploadUrl(),
                "multipart/form-data; boundary=x",
                form.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(200);
    assertThat(
            upload(
                announce(BYTES.length).getUploadUrl(), "application/x-www-form-urlencoded", BYTES))
        .isEqualTo(200);
  }

  @Test
  void filesGoToConversationsTheAppIsIn() throws Exception {
    FilesGetUploadURLExternalResponse announced = announce(BYTES.length);
    upload(announced.getUploadUrl(), "text/csv", BYTES);
    List<FileDetails> files = List.of(FileDetails.builder().id(announced.getFileId()).build());
    assertThat(
            methods
                .filesCompleteUploadExternal(
                    request -> request.files(files).channelId("C0RANDOM01"))
                .getError())
        .isEqualTo("not_in_channel");
    assertThat(
            methods
                .filesCompleteUploadExternal(request -> request.files(files).channelId(AOI))
                .getError())
        .isEqualTo("channel_not_found");
    String direct =
        methods.conversationsOpen(request -> request.users(List.of(AOI))).getChannel().getId();
    assertThat(
            methods
                .filesCompleteUploadExternal(request -> request.files(files).channelId(direct))
                .isOk())
        .isTrue();
  }

  private FilesGetUploadURLExternalResponse announce(int length) throws Exception {
    return methods.filesGetUploadURLExternal(request -> request.filename("a.csv").length(length));
  }

  private int upload(String address, String type, byte[] bytes) throws Exception {
    return workspace
        .send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)))
        .statusCode();
  }
}

package skink.protocol;

import com.palantir.javapoet.ClassName;

/** The guest's classes that are known here by name. */
final class Names {
    private static final String PROTOCOLS = "skink.abi.protocol.";

    static final String PROTOCOL = PROTOCOLS + "Protocol";
    static final String STUBS = PROTOCOLS + "Stubs";
    static final String CALL = PROTOCOLS + "Call";
    static final String ONE_WAY = PROTOCOLS + "OneWay";
    static final String FROM_KERNEL = PROTOCOLS + "FromKernel";
    static final String LATE = PROTOCOLS + "Late";
    static final String TEXT = PROTOCOLS + "Text";
    static final String BYTES = PROTOCOLS + "Bytes";
    static final String ERROR_NUMBER = PROTOCOLS + "ErrorNumber";
    static final String REFUSAL = PROTOCOLS + "Refusal";

    static final ClassName ERRNO = ClassName.get("skink.abi.ipc", "Errno");
    static final ClassName MESSAGE = ClassName.get("skink.user", "Message");
    static final ClassName TEXTS = ClassName.get("skink.user.protocol", "MessageText");
    static final ClassName BLOCKS = ClassName.get("skink.user.protocol", "MessageBytes");
    static final ClassName ANSWER = ClassName.get("skink.user.protocol", "Answer");
    static final ClassName REQUEST = ClassName.get("skink.user.protocol", "Request");
    static final ClassName DISPATCHER = ClassName.get("skink.user.protocol", "Dispatcher");

    private Names() {}
}

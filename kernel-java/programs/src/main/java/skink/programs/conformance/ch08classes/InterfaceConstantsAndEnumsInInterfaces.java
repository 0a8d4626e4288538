package skink.programs.conformance.ch08classes;

import java.util.Arrays;
import java.util.List;

/** 9.3, 9.5: interfaces with constants, nested classes, enums and records. */
public final class InterfaceConstantsAndEnumsInInterfaces {
    private InterfaceConstantsAndEnumsInInterfaces() {}

    interface Machine {
        int LIMIT = 3;
        List<String> NAMES = List.of("a", "b");
        State START = State.IDLE;

        enum State {
            IDLE,
            BUSY;

            State next() {
                return values()[(ordinal() + 1) % values().length];
            }
        }

        record Event(State state, int n) {}

        class Log {
            final StringBuilder text = new StringBuilder();

            Log add(Event e) {
                text.append(e.state()).append(e.n()).append(';');
                return this;
            }
        }

        interface Listener {
            void on(Event e);
        }

        default Log run(Listener l) {
            Log log = new Log();
            State s = START;
            for (int i = 0; i < LIMIT; i++) {
                Event e = new Event(s, i);
                l.on(e);
                log.add(e);
                s = s.next();
            }
            return log;
        }
    }

    static class Impl implements Machine {
        int seen;

        int limit() {
            return LIMIT + NAMES.size();
        }
    }

    public static void main(String[] args) {
        Impl impl = new Impl();
        Machine.Log log = impl.run(e -> impl.seen += e.n());
        System.out.println(log.text + " " + impl.seen + " " + impl.limit() + Impl.START);
        System.out.println(Arrays.toString(Machine.State.values())
                + Machine.State.valueOf("BUSY").next());
    }
}

package skink.drivers.pci;

import java.util.List;
import java.util.function.IntPredicate;
import skink.abi.ipc.Endpoint;
import skink.abi.protocol.BadArgument;
import skink.abi.protocol.Busy;
import skink.abi.protocol.NotFound;
import skink.abi.protocol.NotPermitted;
import skink.abi.protocol.Pci;

/**
 * The functions, and who has them.
 *
 * <p>A function belongs to the endpoint that has reserved it, until it is released or its owner has ended, which is looked for
 * when it matters. An instance that takes the place of another reserves again what it has, and so gets the rights to it.
 * Rights that were given are not taken back: only the end of the process, or privileges in place of its own, do that.
 *
 * <p>Who has a function can do with the machine what it likes, since its registers and its ports move memory. So the plan can
 * say who may have any; and bridges are nobody's, since all that is behind them would be theirs.
 */
final class Bus {
    private final ConfigurationSpace space;
    private final Rights rights;
    private final IntPredicate isClient;
    private final List<Function> functions;

    /** What there is; {@code isClient} tells by their endpoints which processes may reserve. */
    Bus(ConfigurationSpace space, Rights rights, IntPredicate isClient) {
        this.space = space;
        this.rights = rights;
        this.isClient = isClient;
        this.functions = Enumeration.of(space);
    }

    /** The function; it is nobody's if its owner has ended. */
    Function function(int index) throws NotFound {
        if (index < 0 || index >= functions.size()) {
            throw NotFound.ERROR;
        }
        Function function = functions.get(index);
        if (!rights.lives(function.owner)) {
            function.owner = Endpoint.NONE;
        }
        return function;
    }

    /** Gives the caller the function, its ports and its line. */
    void reserve(int caller, int index) throws NotFound, Busy, NotPermitted {
        Function function = function(index);
        if (function.owner != Endpoint.NONE && function.owner != caller) {
            throw Busy.ERROR;
        }
        boolean mayHave = isClient.test(caller) && !function.isBridge() && rights.hasOwnPrivileges(caller);
        if (!mayHave || !allow(caller, function)) {
            throw NotPermitted.ERROR;
        }
        function.owner = caller;
    }

    private boolean allow(int caller, Function function) {
        for (Pci.Range range : function.ranges(space)) {
            if (range.isPorts()
                    && range.start() != 0
                    && !rights.allowPorts(caller, range.start(), range.start() + range.bytes() - 1)) {
                return false;
            }
        }
        return function.line == Function.NO_LINE || rights.allowLine(caller, function.line);
    }

    void release(int caller, int index) throws NotFound, NotPermitted {
        owned(caller, index).owner = Endpoint.NONE;
    }

    private Function owned(int caller, int index) throws NotFound, NotPermitted {
        Function function = function(index);
        if (function.owner != caller) {
            throw NotPermitted.ERROR;
        }
        return function;
    }

    Pci.Range range(int index, int number) throws NotFound, BadArgument {
        Function function = function(index);
        if (number < 0 || number >= BaseAddresses.COUNT) {
            throw BadArgument.ERROR;
        }
        return function.ranges(space)[number];
    }

    int read(int index, int offset, int bytes) throws NotFound, BadArgument {
        Function function = function(index);
        check(offset, bytes);
        return space.read(function.place, offset, bytes);
    }

    void write(int caller, int index, int offset, int bytes, int value) throws NotFound, BadArgument, NotPermitted {
        Function function = owned(caller, index);
        check(offset, bytes);
        space.write(function.place, offset, bytes, value);
    }

    private static void check(int offset, int bytes) throws BadArgument {
        boolean isSize = bytes == 1 || bytes == 2 || bytes == 4;
        if (!isSize || offset < 0 || offset > Register.END - bytes || offset % bytes != 0) {
            throw BadArgument.ERROR;
        }
    }
}

#include "rounds.hpp"

static const int CAPACITY = 1 << 20;
static const int COUNT = 400000;

struct Table {
    Array<int32_t> keys{CAPACITY};
    Array<int32_t> values{CAPACITY};

    int slot(int32_t key) {
        uint32_t hash = static_cast<uint32_t>(key) * 0x9E3779B9u;
        int slot = (hash ^ (hash >> 15)) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    void put(int32_t key, int32_t value) {
        int at = slot(key);
        keys[at] = key;
        values[at] = value;
    }

    int32_t get(int32_t key) { return values[slot(key)]; }
};

int32_t run() {
    Table table;
    uint32_t key = 1;
    for (int i = 0; i < COUNT; i++) {
        key = key * 1664525u + 1013904223u;
        table.put(static_cast<int32_t>(key | 1), i);
    }
    uint32_t checksum = 0;
    key = 1;
    for (int i = 0; i < 2 * COUNT; i++) {
        key = key * 1664525u + 1013904223u;
        checksum += table.get(static_cast<int32_t>(key | 1));
    }
    table.keys.release();
    table.values.release();
    return static_cast<int32_t>(checksum);
}

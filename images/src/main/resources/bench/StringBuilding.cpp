#include "rounds.hpp"

#include <string>

static const char *const WORDS[] = {"skink", "tail", "kernel", "page", "grant", "endpoint", "frame"};

int32_t run() {
    uint32_t checksum = 0;
    for (int text = 0; text < 200; text++) {
        std::string builder;
        for (int i = 0; i < 500; i++) {
            builder += WORDS[(i + text) % 7];
            builder += ' ';
            builder += std::to_string(i * text);
            builder += ',';
        }
        uint32_t hash = 0;
        for (size_t i = 0; i < builder.size(); i++) {
            hash = hash * 31 + builder[i];
        }
        checksum = checksum * 31 + hash;
    }
    return static_cast<int32_t>(checksum);
}

// What `parvis run` becomes once everything is prepared.
#include "chores/operator/supervisor.hpp"

#include <cstdio>
#include <exception>

int main() {
    try {
        chores::supervise();
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "parvis-supervisor: %s\n", error.what());
        return 1;
    }
}

#include "crdkafka_shims.h"

#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>

int32_t crdkafka_mock_push_request_error_rtt(void *cluster, int32_t broker, int16_t api_key, int32_t error,
                                             int32_t rtt_ms) {
  return (int32_t)rd_kafka_mock_broker_push_request_error_rtts((rd_kafka_mock_cluster_t *)cluster, broker, api_key, 1,
                                                               (rd_kafka_resp_err_t)error, (int)rtt_ms);
}

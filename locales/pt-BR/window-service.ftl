# O lado da Meta nos modelos: o que ela acha, o que espera para ir, o que voltou. As mesmas chaves nos três idiomas.

service-looked = Última olhada na Meta:
service-looked-never = O Recado ainda não olhou este modelo na Meta.
service-look = Olhar agora
service-looking = Olhando
service-open-meta = Abrir na Meta

service-change-what = O que mudar:
service-mend = Corrigir o texto

## Quanto ainda dá para mudar

service-edits-unlimited = A Meta aceita quantas mudanças você precisar.
service-edits-left = A Meta ainda aceita { $day ->
    [0] nenhuma mudança hoje
    [one] 1 mudança em 24 horas
   *[other] { $day } mudanças em 24 horas
} e { $month ->
    [0] nenhuma em 30 dias
    [one] 1 em 30 dias
   *[other] { $month } em 30 dias
}.
service-edits-none = A Meta não aceita outra mudança agora. A próxima pode ir a partir de: { $when }.
service-edits-closed = Enquanto o modelo está { $status }, a Meta não aceita mudanças.

## Preço e categoria

service-price = { $price } por notificação
service-price-none = sem custo no treino
service-price-unknown = preço ainda não conhecido
service-category-now = Hoje
service-category-then = Depois
service-category-appeal = Se não concorda, você tem 60 dias para pedir uma revisão na Meta.
service-changed = A Meta pôs este modelo em { $category }, e não em { $asked }.
service-changed-asked = Você pediu
service-changed-is = Ficou
service-changed-else = Para ficar em { $asked }, tire do texto o que parece oferta e peça de novo. Ou peça uma revisão na Meta, em até 60 dias.
service-changed-accept = Aceitar { $category }
service-changed-taken = O rascunho agora está em { $category }.

## Resposta que o Recado não entende

service-raw = Resposta da Meta, como veio
service-raw-about = O Recado não entendeu esta resposta e a guardou inteira. Ela ajuda quem for investigar.

## Pausa

service-unpause = Tirar da pausa
service-unpause-about = Antes, veja por que as pessoas reagiram mal: mais uma pausa pode desativar o modelo de vez.

## Botões de cobrança que a conta não tem

service-switch-order = Trocar por um botão de pedido com pagamento
service-switch-payment = Trocar por botões de Pix e boleto
service-switched = Os botões foram trocados. Confira e peça de novo.

## Excluir na Meta

service-delete = Excluir na Meta…
service-delete-may-not = A Meta não deixa excluir um modelo desativado.
service-delete-asked = A exclusão já foi pedida.
service-delete-title = Excluir “{ $title }” na Meta
service-delete-which = O que excluir
service-delete-one = Só em { $language }
service-delete-every = Em todos os idiomas: { $languages }
service-delete-gone = { $which ->
    [all] Ninguém mais pode ser notificado com este modelo, em nenhum idioma.
   *[single] Ninguém mais pode ser notificado com este modelo em { $language }.
}
service-delete-days = Por 30 dias, a Meta não aceita outro modelo com este nome.
service-delete-flight = O que já está a caminho das pessoas ainda chega.
service-delete-left = { $count ->
    [0] Nenhuma notificação espera por este modelo.
    [one] 1 notificação ainda não saiu com este modelo, e não vai sair.
   *[other] { $count } notificações ainda não saíram com este modelo, e não vão sair.
}
service-delete-draft = Os rascunhos daqui ficam.
service-delete-do = Excluir
service-delete-all = { $count ->
    [0] Excluir
    [one] Excluir
   *[other] Excluir os { $count } idiomas
}
service-delete-not = Manter
service-deleting = “{ $title }” vai ser excluído na Meta.
service-kept = “{ $title }” fica. Nada foi pedido à Meta.
service-withdrawn = O pedido sobre “{ $title }” foi retirado.

## O arquivo de amostra

sample-choose = Escolher um arquivo…
sample-other = Trocar o arquivo…
sample-remove = Tirar a amostra
sample-unnamed = arquivo sem nome
sample-goes = Vai para a Meta junto com o pedido.
sample-theirs = A amostra que está na Meta não pode ir de novo. Escolha o arquivo outra vez.
sample-code-there = A amostra já está na Meta, pelo código abaixo.
sample-code = Já tenho o código da amostra
sample-code-label = Código da amostra
sample-code-hint = Só para quem enviou a amostra à Meta por outro programa.
sample-hint-image = A Meta quer ver um exemplo: JPG ou PNG, até 5 MB.
sample-hint-video = A Meta quer ver um exemplo: MP4, até 16 MB.
sample-hint-document = A Meta quer ver um exemplo: PDF, até 100 MB.
service-sample-progress = Amostra: { $sent } de { $total }

## Pedidos que esperam

requests-waiting = { $count ->
    [0] Nenhum pedido espera
    [one] 1 pedido espera para ir à Meta
   *[other] { $count } pedidos esperam para ir à Meta
}
requests-waiting-about = Nada sai sem você ver antes.
requests-unsure = { $count ->
    [0] Nenhum pedido está incerto
    [one] 1 pedido está incerto: saiu, e a resposta não veio
   *[other] { $count } pedidos estão incertos: saíram, e as respostas não vieram
}
requests-refused = { $count ->
    [0] A Meta aceitou todos os pedidos
    [one] A Meta não aceitou 1 pedido
   *[other] A Meta não aceitou { $count } pedidos
}
requests-see = Ver pedidos
requests-back = A conexão voltou. { $count ->
    [0] Nenhum pedido espera.
    [one] 1 pedido espera para ir à Meta.
   *[other] { $count } pedidos esperam para ir à Meta.
}
requests-title = Pedidos à Meta
requests-lead = Confira o que vai. Cada pedido sai uma vez, e o resultado aparece aqui.
requests-empty = Nenhum pedido espera.
requests-send = { $count ->
    [0] { $where ->
        [practice] Enviar ao treino
       *[meta] Enviar para a Meta
    }
    [one] { $where ->
        [practice] Enviar ao treino
       *[meta] Enviar para a Meta
    }
   *[other] { $where ->
        [practice] Enviar { $count } ao treino
       *[meta] Enviar { $count } para a Meta
    }
}
requests-nothing = Não há pedido pronto para ir. Veja abaixo de cada um o que falta.
requests-later = Fechar
requests-stop = Parar
requests-now = Levando o pedido à Meta
requests-progress = { $done } de { $total ->
    [0] nenhum pedido
    [one] 1 pedido
   *[other] { $total } pedidos
}
requests-done = { $done ->
    [0] Nenhum dos { $total } saiu.
    [one] 1 de { $total } saiu.
   *[other] { $done } de { $total } saíram.
}
requests-cut = { $left ->
    [0] Não deu para seguir.
    [one] Não deu para seguir: 1 continua em espera.
   *[other] Não deu para seguir: { $left } continuam em espera.
}
requests-stopped = { $left ->
    [0] Nada ficou para depois.
    [one] Você parou: 1 continua em espera.
   *[other] Você parou: { $left } continuam em espera.
}
requests-all-languages = todos os idiomas
requests-asked = pedido
requests-open = Abrir o rascunho
requests-what = Ver o que vai
requests-what-changed = O rascunho mudou depois deste pedido. Para levar o texto novo, abra o rascunho e peça de novo.

asked-create = Modelo novo
asked-change = Mudança em um modelo
asked-delete = Excluir
asked-delete-all = Excluir em todos os idiomas
asked-unpause = Tirar da pausa

request-state-waiting = em espera
request-state-unsure = incerto
request-state-taken = com a Meta
request-state-refused = não aceito

request-unsure = O pedido saiu, e a resposta da Meta não veio. O Recado olha na Meta se ela o recebeu e não pede duas vezes. Pedido feito
request-send = Enviar agora
request-where = Nada se perdeu. Ele também está em Modelos, em “Pedidos à Meta”.
request-why-unsure = O Recado ainda não sabe se a Meta recebeu o pedido. Olhe de novo antes.
request-why-reading = A Meta já está lendo este texto.

## O que foi feito dos pedidos

handed-waiting = Continua em espera.
handed-unsure = Saiu, e a resposta não veio. O Recado olha na Meta se ela o recebeu e não pede duas vezes.
handed-refused = A Meta não aceitou.
handed-approved = Aprovado: já dá para notificar.
handed-rejected = A Meta leu e recusou. O texto continua aqui.
handed-pending = Em análise. Costuma levar menos de um dia, e o resultado aparece aqui.
handed-status = A Meta recebeu. O modelo está { $status }.
handed-deleted = A Meta excluiu o modelo.
handed-unpaused = O modelo saiu da pausa.
handed-toast = { $title }: { $told }
